using Microsoft.AspNetCore.Mvc;

namespace Gateway;

[ApiController]
[Route("groups")]
public class GroupsController(HttpClient http) : ControllerBase
{
    private static readonly string Root = $"https://{Environment.GetEnvironmentVariable("EGNYTE_DOMAIN")}.egnyte.com/pubapi";

    [HttpGet]
    public async Task<IActionResult> List()
    {
        var request = new HttpRequestMessage(HttpMethod.Get, $"{Root}/v2/groups"); //~ GET /pubapi/v2/groups handles=unknown
        request.Headers.Add("Authorization", Request.Headers.Authorization.ToString());
        var answer = await http.SendAsync(request);
        return StatusCode((int)answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    [HttpGet("{id}")]
    public async Task<IActionResult> One(string id)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, $"{Root}/v2/groups/{id}"); //~ GET /pubapi/v2/groups/{group_id} handles=unknown
        request.Headers.Add("Authorization", Request.Headers.Authorization.ToString());
        var answer = await http.SendAsync(request);
        return new ContentResult
        {
            StatusCode = (int)answer.StatusCode,
            Content = await answer.Content.ReadAsStringAsync(),
            ContentType = "application/json",
        };
    }
}
