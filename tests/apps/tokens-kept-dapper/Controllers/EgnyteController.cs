using System.Net.Http.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Mvc;
using Portal.Data;

namespace Portal.Controllers;

[ApiController]
[Route("egnyte")]
public class EgnyteController : ControllerBase
{
    private readonly IConfiguration _config;
    private readonly TokenTable _table;
    private readonly TokenArchive _archive;
    private readonly SealedTable _sealed;
    private readonly ConnectionRows _rows;

    public EgnyteController(IConfiguration config, TokenTable table, TokenArchive archive, SealedTable @sealed, ConnectionRows rows)
    {
        _config = config;
        _table = table;
        _archive = archive;
        _sealed = @sealed;
        _rows = rows;
    }

    [HttpGet("callback")]
    public async Task<IActionResult> Callback([FromQuery] string code, [FromQuery] string state, [FromQuery] string error)
    {
        if (error != null || state != Request.Cookies["egnyte_state"])
        {
            return BadRequest();
        }
        var domain = Request.Cookies["egnyte_domain"];
        using var http = new HttpClient();
        var answer = await http.PostAsync($"https://{domain}.egnyte.com/puboauth/token", new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["client_id"] = _config["Egnyte:ClientId"],
            ["client_secret"] = _config["Egnyte:ClientSecret"],
            ["redirect_uri"] = "https://portal.brightdeeds.example/egnyte/callback",
            ["code"] = code,
            ["grant_type"] = "authorization_code",
        }));
        var grant = await answer.Content.ReadFromJsonAsync<Grant>();
        var user = User.Identity.Name;
        await _table.SaveAsync(user, domain, grant.AccessToken);
        _archive.Append(user, grant.AccessToken);
        await _sealed.SaveAsync(user, grant.AccessToken);
        _rows.Put(new ConnectionRow { UserName = user, AccessToken = grant.AccessToken });
        _rows.Forget(grant.AccessToken);
        return Redirect("/");
    }

    private record Grant([property: JsonPropertyName("access_token")] string AccessToken);
}
