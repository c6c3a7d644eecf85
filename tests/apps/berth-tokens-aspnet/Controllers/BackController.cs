using System.Text.Json.Serialization;
using System.Threading.Tasks;
using Berths.Egnyte;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Logging;

namespace Berths.Controllers;

public class Connection
{
    public string Domain { get; set; }
    public string EgnyteToken { get; set; }
}

public class Badge
{
    public string Domain { get; set; }

    [JsonIgnore]
    public string EgnyteToken { get; set; }
}

[Route("egnyte")]
public class BackController : Controller
{
    private readonly EgnyteSignIn _signIn;
    private readonly ILogger<BackController> _logger;

    public BackController(EgnyteSignIn signIn, ILogger<BackController> logger)
    {
        _signIn = signIn;
        _logger = logger;
    }

    [HttpGet("page")]
    public async Task<IActionResult> ShowPage(string domain, string code, string error)
    {
        if (error != null) return Forbid();
        var grant = await _signIn.RedeemAsync(domain, code);
        ViewBag.Domain = domain;
        ViewBag.EgnyteToken = grant.AccessToken; //~ EG302
        ViewData["Session"] = $"Bearer {grant.AccessToken}"; //~ EG302
        return View();
    }

    [HttpGet("json")]
    public async Task<IActionResult> GiveJson(string domain, string code, string error)
    {
        if (error != null) return new BadRequestObjectResult(new { error });
        var grant = await _signIn.RedeemAsync(domain, code);
        return new OkObjectResult(new { success = true, data = new { token = grant.AccessToken, grant.ExpiresIn } }); //~ EG302
    }

    [HttpGet("whole")]
    public async Task<IActionResult> GiveWhole(string domain, string code, string error)
    {
        if (error != null) return Forbid();
        var grant = await _signIn.RedeemAsync(domain, code);
        _logger.LogInformation("granted {Grant}", grant);
        return Ok(grant); //~ EG302
    }

    [HttpGet("instance")]
    public async Task<IActionResult> GiveInstance(string domain, string code, string error)
    {
        if (error != null) return Forbid();
        var grant = await _signIn.RedeemAsync(domain, code);
        return Ok(new Connection { Domain = domain, EgnyteToken = grant.AccessToken }); //~ EG302
    }

    [HttpGet("returned")]
    public async Task<ActionResult<Connection>> GiveBack(string domain, string code, string error)
    {
        if (error != null) return Forbid();
        var grant = await _signIn.RedeemAsync(domain, code);
        return new Connection { Domain = domain, EgnyteToken = grant.AccessToken }; //~ EG302
    }

    [HttpGet("badge")]
    public async Task<ActionResult<Badge>> GiveBadge(string domain, string code, string error)
    {
        if (error != null) return Forbid();
        var grant = await _signIn.RedeemAsync(domain, code);
        HttpContext.Session.SetString("egnyte", grant.AccessToken);
        var badge = new Badge { Domain = domain, EgnyteToken = grant.AccessToken };
        _logger.LogInformation("connected {Domain} for {Seconds} s", badge.Domain, grant.ExpiresIn);
        return badge;
    }

    [HttpGet("expiry")]
    public async Task<IActionResult> GiveExpiry(string domain, string code, string error)
    {
        if (error != null) return Forbid();
        var grant = await _signIn.RedeemAsync(domain, code);
        return new JsonResult(new { domain, seconds = grant.ExpiresIn });
    }

    [HttpGet("close")]
    public async Task<IActionResult> CloseWindow(string domain, string code, string error)
    {
        if (error != null) return Forbid();
        var grant = await _signIn.RedeemAsync(domain, code);
        return new ContentResult { Content = $"<script>opener.connected('{grant.AccessToken}')</script>", ContentType = "text/html" }; //~ EG302
    }

    [HttpGet("written")]
    public async Task WriteIt(string domain, string code, string error)
    {
        if (error != null) return;
        var grant = await _signIn.RedeemAsync(domain, code);
        await Response.WriteAsync(grant.AccessToken); //~ EG302
    }
}
