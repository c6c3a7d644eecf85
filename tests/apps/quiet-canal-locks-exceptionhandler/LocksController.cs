using Microsoft.AspNetCore.Mvc;

namespace CanalLocks;

[ApiController]
[Route("locks")]
public class LocksController(EgnyteLocks egnyte) : ControllerBase
{
    [HttpGet("{number}/papers")]
    public async Task<ActionResult<IEnumerable<string>>> Papers(string number) => Ok(await egnyte.Papers(number));
}
