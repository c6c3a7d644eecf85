using GrantFiles.Services;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace GrantFiles.Controllers;

[Authorize]
public class GrantsController : Controller
{
    private readonly IEgnyteService _egnyte;

    public GrantsController(IEgnyteService egnyte) => _egnyte = egnyte;

    public async Task<IActionResult> Index(string id)
    {
        try
        {
            return Content(await _egnyte.GetFolderAsync(id) + await _egnyte.GetPermissionsAsync(id), "application/json");
        }
        catch (EgnyteUnauthorizedException)
        {
            return Challenge("Egnyte");
        }
    }

    [HttpPost]
    public async Task<IActionResult> Share(string path) => Content(await _egnyte.CreateLinkAsync(path), "application/json");
}
