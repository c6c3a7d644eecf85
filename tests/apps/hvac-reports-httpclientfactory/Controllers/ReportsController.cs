using HvacReports.Services;
using Microsoft.AspNetCore.Mvc;

namespace HvacReports.Controllers;

[ApiController]
[Route("api/[controller]")]
public class ReportsController : ControllerBase
{
    private readonly IEgnyteService _egnyte;

    public ReportsController(IEgnyteService egnyte) => _egnyte = egnyte;

    [HttpGet("{site}")]
    public async Task<IActionResult> Get(string site) => Ok(await _egnyte.ListReportsAsync(site));
}
