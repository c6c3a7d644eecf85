using System.Net;
using System.Net.Http.Headers;
using Microsoft.AspNetCore.Mvc;

namespace Marina.Controllers;

[Route("egnyte")]
public class EgnyteController : Controller
{
    private readonly EgnyteTokenService _tokens;
    private readonly IHttpClientFactory _factory;

    public EgnyteController(EgnyteTokenService tokens, IHttpClientFactory factory)
    {
        _tokens = tokens;
        _factory = factory;
    }

    [HttpGet("connect")]
    public IActionResult Connect(string domain)
    {
        var state = Guid.NewGuid().ToString("N");
        HttpContext.Session.SetString("state", state);
        HttpContext.Session.SetString("domain", domain);
        return Redirect(_tokens.BuildAuthorizeUrl(domain, state));
    }

    [HttpGet("callback")]
    public async Task<IActionResult> Callback(string? code, string? state, string? error)
    {
        if (error is not null) return View("Denied", error);
        if (code is null || state != HttpContext.Session.GetString("state")) return BadRequest();
        HttpContext.Session.SetString("token", await _tokens.ExchangeCodeAsync(HttpContext.Session.GetString("domain")!, code));
        return RedirectToAction(nameof(Berths));
    }

    [HttpGet("berths")]
    public async Task<IActionResult> Berths()
    {
        var client = _factory.CreateClient();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", HttpContext.Session.GetString("token"));
        var response = await client.GetAsync($"https://{HttpContext.Session.GetString("domain")}.egnyte.com/pubapi/v1/fs/Shared/Berths"); //~ GET /pubapi/v1/fs/{path} handles=specific
        if (response.StatusCode == HttpStatusCode.Unauthorized) return RedirectToAction(nameof(Connect));
        if (response.StatusCode == HttpStatusCode.TooManyRequests)
            return StatusCode(503, $"Try again in {response.Headers.RetryAfter}");
        if (!response.IsSuccessStatusCode) return StatusCode(502);
        return Content(await response.Content.ReadAsStringAsync(), "application/json");
    }
}
