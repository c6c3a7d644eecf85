using Microsoft.AspNetCore.Mvc;

[ApiController]
[Route("links")]
public class LinksController(HttpClient http, IConfiguration settings) : ControllerBase
{
    [HttpGet]
    public async Task<string> List()
    {
        return await http.GetStringAsync($"https://{settings["Egnyte:Domain"]}.egnyte.com/pubapi/v1/links"); //~ GET /pubapi/v1/links handles=specific
    }
}
