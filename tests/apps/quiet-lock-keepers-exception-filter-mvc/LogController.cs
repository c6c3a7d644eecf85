using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc;

namespace LockKeepers;

[ApiController, Route("log")]
public class LogController(IHttpClientFactory clients) : ControllerBase
{
    private HttpClient Egnyte => clients.CreateClient("egnyte");

    [HttpGet("{year:int}")]
    public async Task<JsonNode> Index(int year) =>
        (await Egnyte.GetFromJsonAsync<JsonObject>($"pubapi/v1/fs/Shared/Locks/{year}"))["files"]; //~ GET /pubapi/v1/fs/{path} handles=specific

    [HttpPost]
    public async Task<IActionResult> Share([FromForm] string path)
    {
        using var answer = await Egnyte.PostAsJsonAsync("pubapi/v1/links", new { path, type = "file", accessibility = "domain" }); //~ POST /pubapi/v1/links handles=specific
        return Content(await answer.EnsureSuccessStatusCode().Content.ReadAsStringAsync(), "application/json");
    }
}
