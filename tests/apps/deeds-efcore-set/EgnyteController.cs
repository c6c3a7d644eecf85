using System.Net;
using System.Net.Http.Headers;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using System.Security.Claims;

namespace Estates;

[Authorize]
[ApiController]
[Route("api/egnyte")]
public class EgnyteController(AppDb db, EgnyteTokens tokens, IHttpClientFactory clients) : ControllerBase
{
    private string UserId => User.FindFirstValue(ClaimTypes.NameIdentifier)!;

    [HttpGet("connect")]
    public IActionResult Connect(string domain)
    {
        var state = Guid.NewGuid().ToString("N");
        HttpContext.Session.SetString("egnyte:state", state);
        HttpContext.Session.SetString("egnyte:domain", domain);
        return Redirect(tokens.AuthorizeUrl(domain, state));
    }

    [HttpGet("callback")]
    public async Task<IActionResult> Callback(string? code, string? state, string? error)
    {
        if (state != HttpContext.Session.GetString("egnyte:state")) return BadRequest();
        if (error != null) return Redirect("/settings?egnyte=denied");

        var domain = HttpContext.Session.GetString("egnyte:domain")!;
        var account = await db.EgnyteAccounts.SingleOrDefaultAsync(a => a.UserId == UserId);
        if (account == null)
        {
            account = new EgnyteAccount { UserId = UserId };
            db.EgnyteAccounts.Add(account);
        }
        account.Domain = domain;
        account.AccessToken = await tokens.RedeemAsync(domain, code!); //~ EG303
        await db.SaveChangesAsync();
        return Redirect("/settings");
    }

    [HttpGet("deeds")]
    public async Task<IActionResult> Deeds()
    {
        var account = await db.EgnyteAccounts.SingleOrDefaultAsync(a => a.UserId == UserId);
        if (account == null) return NotFound();
        var request = new HttpRequestMessage(HttpMethod.Get, $"https://{account.Domain}.egnyte.com/pubapi/v1/fs/Shared/Deeds"); //~ GET /pubapi/v1/fs/{path} handles=specific
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", account.AccessToken);
        var response = await clients.CreateClient().SendAsync(request);
        switch (response.StatusCode)
        {
            case HttpStatusCode.Unauthorized:
                db.EgnyteAccounts.Remove(account);
                await db.SaveChangesAsync();
                return StatusCode(409, "reconnect");
            case HttpStatusCode.TooManyRequests:
                Response.Headers.RetryAfter = response.Headers.RetryAfter?.ToString();
                return StatusCode(503);
            default:
                return Content(await response.Content.ReadAsStringAsync(), "application/json");
        }
    }
}
