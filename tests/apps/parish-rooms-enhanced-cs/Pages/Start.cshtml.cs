using System.Security.Cryptography;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.WebUtilities;

namespace Parish.Rooms.Pages;

public class StartModel(IConfiguration config) : PageModel
{
    private const string SignIn = "https://us-partner-integrations.egnyte.com/services/oauth/code";

    public IActionResult OnGet()
    {
        var state = Convert.ToHexString(RandomNumberGenerator.GetBytes(16));
        HttpContext.Session.SetString("state", state);
        var query = new Dictionary<string, string?>
        {
            ["client_id"] = config["Egnyte:Key"],
            ["redirect_uri"] = "https://rooms.parish.example/egnyte/back",
            ["response_type"] = "code",
            ["scope"] = "Egnyte.filesystem",
            ["state"] = state,
        };
        return Redirect(QueryHelpers.AddQueryString(SignIn, query));
    }
}
