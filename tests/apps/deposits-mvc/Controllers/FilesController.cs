using Deposits.Services;
using Microsoft.AspNetCore.Mvc;

namespace Deposits.Controllers;

public class FilesController : Controller
{
    private readonly EgnyteFiles _files;
    private readonly IHttpClientFactory _clients;
    private readonly GrantTable _grants;

    public FilesController(EgnyteFiles files, IHttpClientFactory clients, GrantTable grants)
    {
        _files = files;
        _clients = clients;
        _grants = grants;
    }

    public async Task<IActionResult> Index() => View(await _files.List(User.Identity!.Name!));

    [HttpPost]
    public async Task<IActionResult> Share(string path) => Json(new { url = await _files.Share(User.Identity!.Name!, path) });

    public async Task<IActionResult> Download(string name)
    {
        var grant = _grants.Find(User.Identity!.Name!);
        var http = _clients.CreateClient(); //~ EG403
        http.DefaultRequestHeaders.Authorization = new("Bearer", grant.Token);
        var text = await http.GetStringAsync($"https://{grant.Domain}.egnyte.com/pubapi/v1/fs-content/Shared/Deposits/{name}"); //~ GET /pubapi/v1/fs-content/{path} handles=generic; EG402
        return Content(text);
    }
}
