using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;
using NotaryDesk.Egnyte;

namespace NotaryDesk.Controllers;

public class ConnectController(IConfiguration settings, Ledger ledger, Deeds deeds) : Controller
{
    public IActionResult Browser(string domain)
    {
        var query = QueryString.Create(new Dictionary<string, string?>
        {
            ["client_id"] = settings["Egnyte:Key"],
            ["redirect_uri"] = "https://notary.example/connect/back",
            ["response_type"] = "token",
            ["scope"] = "Egnyte.filesystem Egnyte.audit",
        });
        return Redirect($"https://{domain}.egnyte.com/puboauth/token{query}"); //~ EG201; EG205
    }

    public IActionResult Server(string domain)
    {
        var state = Guid.NewGuid().ToString("N");
        HttpContext.Session.SetString("state", state);
        var query = new QueryBuilder
        {
            { "client_id", settings["Egnyte:Key"]! },
            { "redirect_uri", "https://notary.example/connect/back" },
            { "response_type", "code" },
            { "scope", "Egnyte.filesystem Egnyte.audit" },
        };
        query.Add("state", state);
        return Redirect($"https://{domain}.egnyte.com/puboauth/token{query}");
    }

    // Their sign-in looks the same and is somebody else's.
    public IActionResult Registry()
    {
        var query = QueryString.Create("client_id", settings["Registry:Key"]!).Add("response_type", "token");
        return Redirect("https://login.landregistry.example/oauth/token" + query);
    }

    public async Task<IActionResult> Nightly(string domain)
    {
        var order = await ledger.Order(domain, "logins", new { format = "json" });
        await ledger.Entry(domain, order.GetProperty("id").GetString()!);
        await deeds.Remove(domain, "expired");
        return Ok(await deeds.List(domain, "open"));
    }
}
