using System.Net;
using System.Net.Http.Headers;
using IdentityModel.Client;
using Microsoft.AspNetCore.Mvc;

namespace Mill;

public class MillController : Controller
{
    private const string Back = "https://mill.example/back";
    private readonly IConfiguration _settings;
    private readonly HttpClient _http;

    public MillController(IConfiguration settings, IHttpClientFactory clients)
    {
        _settings = settings;
        _http = clients.CreateClient();
    }

    private string Root => $"https://{HttpContext.Session.GetString("domain")}.egnyte.com";

    [HttpGet("/connect")]
    public IActionResult Connect(string domain)
    {
        var state = Guid.NewGuid().ToString("N");
        HttpContext.Session.SetString("domain", domain);
        HttpContext.Session.SetString("state", state);
        var request = new RequestUrl($"{Root}/puboauth/token");
        return Redirect(request.CreateAuthorizeUrl(
            clientId: _settings["Egnyte:Key"]!,
            responseType: "code",
            scope: "Egnyte.filesystem;Egnyte.link", //~ EG105
            redirectUri: Back,
            state: state));
    }

    [HttpGet("/back")]
    public async Task<IActionResult> Return(string? code, string? state, string? error)
    {
        if (error is not null || state != HttpContext.Session.GetString("state")) return BadRequest();
        var grant = await _http.RequestAuthorizationCodeTokenAsync(new AuthorizationCodeTokenRequest
        {
            Address = $"{Root}/puboauth/token", //~ EG209:note
            ClientId = _settings["Egnyte:Key"]!,
            ClientSecret = _settings["Egnyte:Secret"],
            Code = code!,
            RedirectUri = Back,
        });
        HttpContext.Session.SetString("token", grant.AccessToken!);
        return Redirect("/flour");
    }

    [HttpGet("/flour")]
    public async Task<IActionResult> Flour()
    {
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", HttpContext.Session.GetString("token"));
        var answer = await _http.GetAsync($"{Root}/pubapi/v1/fs/Shared/Flour"); //~ GET /pubapi/v1/fs/{path} handles=specific
        if (answer.StatusCode == HttpStatusCode.Unauthorized) return RedirectToAction(nameof(Connect));
        if (answer.Headers.RetryAfter is not null) return StatusCode(503);
        return Content(await answer.Content.ReadAsStringAsync());
    }

    [HttpPost("/share")]
    public async Task<IActionResult> Share(string path)
    {
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", HttpContext.Session.GetString("token"));
        var answer = await _http.PostAsJsonAsync($"{Root}/pubapi/v1/links", new { path, type = "file" }); //~ POST /pubapi/v1/links handles=specific
        if (answer.StatusCode == HttpStatusCode.Unauthorized) return RedirectToAction(nameof(Connect));
        return StatusCode(answer.Headers.RetryAfter is null ? 204 : 503);
    }
}
