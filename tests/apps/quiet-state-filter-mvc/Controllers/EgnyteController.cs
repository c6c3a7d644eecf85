using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;
using Sundials.Filters;

namespace Sundials.Controllers;

[Route("egnyte")]
public sealed class EgnyteController(IHttpClientFactory clients, IConfiguration settings, IDataProtectionProvider protection) : Controller
{
    private const string Back = "https://sundials.example.com/egnyte/back";
    private readonly IDataProtector box = protection.CreateProtector("egnyte");

    [HttpGet("connect")]
    public IActionResult Connect(string domain)
    {
        var state = Convert.ToHexString(RandomNumberGenerator.GetBytes(24));
        HttpContext.Session.SetString("state", state);
        HttpContext.Session.SetString("domain", domain);
        return Redirect(QueryHelpers.AddQueryString($"https://{domain}.egnyte.com/puboauth/token", new Dictionary<string, string?>
        {
            ["client_id"] = settings["Egnyte:Key"],
            ["redirect_uri"] = Back,
            ["response_type"] = "code",
            ["scope"] = "Egnyte.filesystem",
            ["state"] = state,
        }));
    }

    [HttpGet("back")]
    [CameBack]
    public async Task<IActionResult> Return(string code)
    {
        var domain = HttpContext.Session.GetString("domain");
        using var form = new FormUrlEncodedContent(new Dictionary<string, string?>
        {
            ["client_id"] = settings["Egnyte:Key"],
            ["client_secret"] = settings["Egnyte:Secret"],
            ["redirect_uri"] = Back,
            ["code"] = code,
            ["grant_type"] = "authorization_code",
        });
        var granted = await clients.CreateClient().PostAsync($"https://{domain}.egnyte.com/puboauth/token", form);
        var token = JsonNode.Parse(await granted.Content.ReadAsStringAsync())!["access_token"]!.GetValue<string>();
        HttpContext.Session.SetString("token", box.Protect(token));
        return Redirect("/egnyte/sundials");
    }

    [HttpGet("sundials")]
    public async Task<IActionResult> Sundials()
    {
        var ask = new HttpRequestMessage(HttpMethod.Get, $"https://{HttpContext.Session.GetString("domain")}.egnyte.com/pubapi/v1/fs/Shared/Sundials");  //~ GET /pubapi/v1/fs/{path}
        ask.Headers.Authorization = new AuthenticationHeaderValue("Bearer", box.Unprotect(HttpContext.Session.GetString("token")!));
        var listed = await clients.CreateClient().SendAsync(ask);
        return Content(await listed.Content.ReadAsStringAsync(), "application/json");
    }
}
