using System;
using System.Text;

namespace Vaultline.Egnyte
{
    public enum GrantKind { Code, Token }

    /// <summary>The address an app sends its users to.</summary>
    public static class SignIn
    {
        // Whoever uses the package says which of the two it asks for.
        public static Uri AddressFor(GrantKind kind, string domain, string clientId, Uri back, string scope, string state)
        {
            var query = new StringBuilder();
            query.Append("client_id=").Append(clientId);
            query.Append("&redirect_uri=").Append(Uri.EscapeDataString(back.ToString()));
            query.Append("&response_type=").Append(kind == GrantKind.Code ? "code" : "token");
            query.Append("&scope=").Append(scope);
            query.Append("&state=").Append(state);
            return new UriBuilder("https://" + domain + ".egnyte.com/puboauth/token") { Query = query.ToString() }.Uri;
        }
    }
}
