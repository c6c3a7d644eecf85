using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;

namespace OysterBeds;

[Route("egnyte")]
public class EgnyteController : Controller
{
    private const string Back = "https://oysters.example.com/egnyte/back";
    private readonly IHttpClientFactory clients;
    private readonly IConfiguration settings;
    private readonly IDataProtector protector;

    public EgnyteController(IHttpClientFactory clients, IConfiguration settings, IDataProtectionProvider protection)
        => (this.clients, this.settings, protector) = (clients, settings, protection.CreateProtector("egnyte"));

    [HttpGet("connect/{domain:regex(^[[a-z0-9-]]+$)}")]
    public IActionResult Connect(string domain)
    {
        var nonce = WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(24));
        HttpContext.Session.SetString("nonce", nonce);
        HttpContext.Session.SetString("domain", domain);
        return Redirect(QueryHelpers.AddQueryString($"https://{domain}.egnyte.com/puboauth/token", new Dictionary<string, string?>
        {
            ["client_id"] = settings["Egnyte:Key"],
            ["redirect_uri"] = Back,
            ["scope"] = "Egnyte.filesystem",
            ["response_type"] = "code",
            ["state"] = nonce,
        }));
    }

    [HttpGet("back")]
    public async Task<IActionResult> Back_([FromQuery] Answer answer)
    {
        var nonce = HttpContext.Session.GetString("nonce") ?? "";
        HttpContext.Session.Remove("nonce");
        if (answer.Refused) return RedirectToAction("Index", "Home", new { why = answer.Error });
        if (!answer.Carries(nonce)) return Forbid();

        var domain = HttpContext.Session.GetString("domain");
        using var reply = await clients.CreateClient().PostAsync($"https://{domain}.egnyte.com/puboauth/token", new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["client_id"] = settings["Egnyte:Key"],
            ["client_secret"] = settings["Egnyte:Secret"],
            ["redirect_uri"] = Back,
            ["code"] = answer.Code!,
            ["grant_type"] = "authorization_code",
        }));
        reply.EnsureSuccessStatusCode();
        using var grant = JsonDocument.Parse(await reply.Content.ReadAsStreamAsync());
        HttpContext.Session.SetString("token", protector.Protect(grant.RootElement.GetProperty("access_token").GetString()!));
        return Redirect("/egnyte/beds");
    }

    [HttpGet("beds")]
    public async Task<IActionResult> Beds()
    {
        var domain = HttpContext.Session.GetString("domain");
        var http = clients.CreateClient();
        http.DefaultRequestHeaders.Authorization = new("Bearer", protector.Unprotect(HttpContext.Session.GetString("token")!));
        using var reply = await http.GetAsync($"https://{domain}.egnyte.com/pubapi/v1/fs/Shared/Beds");  //~ GET /pubapi/v1/fs/{path} handles=specific
        return (int)reply.StatusCode switch
        {
            401 => RedirectToAction(nameof(Connect), new { domain }),
            403 or 429 => StatusCode(503),
            < 300 => Content(await reply.Content.ReadAsStringAsync(), "application/json"),
            _ => StatusCode(502),
        };
    }

    public class Answer
    {
        public string? Code { get; set; }
        public string? State { get; set; }
        public string? Error { get; set; }

        public bool Refused => !string.IsNullOrEmpty(Error) || Code is null;

        public bool Carries(string nonce) =>
            nonce.Length > 0 && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(nonce), Encoding.UTF8.GetBytes(State ?? ""));
    }
}
