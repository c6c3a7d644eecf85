using KilnOrders.Egnyte;
using Microsoft.AspNetCore.Mvc;

namespace KilnOrders.Controllers;

[Route("egnyte")]
public class EgnyteController : Controller
{
    private readonly EgnyteSignIn _signIn;
    private readonly KilnFiles _files;

    public EgnyteController(EgnyteSignIn signIn, KilnFiles files)
    {
        _signIn = signIn;
        _files = files;
    }

    private string Domain => HttpContext.Session.GetString("egnyte-domain")!;
    private string Token => HttpContext.Session.GetString("egnyte-token")!;

    [HttpGet("connect")]
    public IActionResult Connect(string domain)
    {
        HttpContext.Session.SetString("egnyte-domain", domain);
        return Redirect(_signIn.Address(domain));
    }

    [HttpGet("back")]
    public async Task<IActionResult> Back(string? code, string? error)
    {
        if (error != null)
        {
            return RedirectToAction("Refused");
        }
        HttpContext.Session.SetString("egnyte-token", await _signIn.RedeemAsync(Domain, code!));
        return Redirect("/");
    }

    [HttpPost("disconnect")]
    public IActionResult Disconnect() //~ EG309
    {
        HttpContext.Session.Remove("egnyte-token");
        return Redirect("/");
    }

    [HttpGet("orders/{order}")]
    public async Task<IActionResult> Order(int order) => Content(await _files.OrderAsync(Domain, Token, order));

    [HttpGet("bin")]
    public async Task<IActionResult> Bin() => Content(await _files.ThrownAwayAsync(Domain, Token));

    [HttpGet("bookmarks")]
    public async Task<IActionResult> Bookmarks() => Content(await _files.BookmarksAsync(Domain, Token));

    [HttpGet("raw/{**rest}")]
    public async Task<IActionResult> Raw(string rest) => Content(await _files.AnyAsync(Domain, Token, rest));
}
