using Microsoft.AspNetCore.Mvc;
using SurveyVault.Egnyte;

namespace SurveyVault.Controllers;

[ApiController]
[Route("api/surveys")]
public class SurveysController : ControllerBase
{
    private readonly IEgnyteClient _egnyte;

    public SurveysController(IEgnyteClient egnyte) => _egnyte = egnyte;

    [HttpGet("{project}")]
    public async Task<IActionResult> Index(string project, int offset, CancellationToken ct)
    {
        try
        {
            return Ok(await _egnyte.ListAsync($"/Shared/Surveys/{project}", offset, ct));
        }
        catch (ReconnectRequiredException)
        {
            return Redirect("/connect");
        }
    }

    [HttpPost("{project}")]
    public async Task<IActionResult> Add(string project, IFormFile file, CancellationToken ct)
    {
        await using var stream = file.OpenReadStream();
        await _egnyte.UploadAsync($"/Shared/Surveys/{project}", file.FileName, stream, ct);
        return Accepted();
    }

    [HttpPost("{project}/archive")]
    public async Task<IActionResult> Archive(string project, CancellationToken ct)
    {
        await _egnyte.MoveAsync($"/Shared/Surveys/{project}", $"/Shared/Archive/{project}", ct);
        return NoContent();
    }
}
