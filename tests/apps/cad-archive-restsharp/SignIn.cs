using System.Text;

namespace CadArchive;

/// <summary>What the setup wizard shows; it decides on scope and state.</summary>
public static class SignIn
{
    private const string Address = "https://{0}.egnyte.com/puboauth/token";

    public static Uri AuthorizeUri(string domain, string clientId, Uri redirectUri, string scope = null, string state = null, bool? mobile = null)
    {
        var query = new StringBuilder();
        query.Append("client_id=").Append(clientId);
        query.Append("&redirect_uri=").Append(redirectUri);
        query.Append("&response_type=code");

        if (!string.IsNullOrWhiteSpace(scope))
        {
            query.Append("&scope=").Append(scope);
        }

        if (!string.IsNullOrWhiteSpace(state))
        {
            query.Append("&state=").Append(state);
        }

        if (mobile != null)
        {
            query.Append("&mobile=").Append(mobile.Value ? "1" : "0");
        }

        return new UriBuilder(new Uri(string.Format(Address, domain))) { Query = query.ToString() }.Uri;
    }
}
