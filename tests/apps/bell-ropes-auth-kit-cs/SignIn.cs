using System;
using System.Collections.Generic;
using Microsoft.AspNetCore.WebUtilities;

namespace BellRopes;

public static class SignIn
{
    public static string Address(string domain, string clientId, string redirect, string state, IDictionary<string, string?> more)
    {
        var query = new Dictionary<string, string?>(more)
        {
            ["client_id"] = clientId,
            ["redirect_uri"] = redirect,
            ["response_type"] = "code",
            ["state"] = state,
        };
        return QueryHelpers.AddQueryString($"https://{domain}.egnyte.com/puboauth/token", query);
    }

    public static string AddressForRingers(string domain, string clientId, string redirect, string state)
    {
        var query = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["client_id"] = clientId,
            ["redirect_uri"] = redirect,
            ["response_type"] = "code",
            ["state"] = state,
        };
        return QueryHelpers.AddQueryString($"https://{domain}.egnyte.com/puboauth/token", query); //~ EG103:warning
    }
}
