using System.Text;

namespace Mooring;

public static class SignIn
{
    /// <summary>A key with one registered address needs none here: whether it is sent is up to who asks.</summary>
    public static string Address(string clientId, string state, string? redirect = null)
    {
        var address = new StringBuilder("https://mooring.egnyte.com/puboauth/token?response_type=code&scope=Egnyte.filesystem%20Egnyte.link");
        address.Append("&client_id=").Append(Uri.EscapeDataString(clientId));
        address.Append("&state=").Append(Uri.EscapeDataString(state));
        if (!string.IsNullOrEmpty(redirect))
        {
            address.Append("&redirect_uri=").Append(Uri.EscapeDataString(redirect));
        }
        return address.ToString();
    }
}
