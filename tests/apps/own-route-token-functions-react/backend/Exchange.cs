using System;
using System.Collections.Generic;
using System.IO;
using System.Net.Http;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.WebJobs;
using Microsoft.Azure.WebJobs.Extensions.Http;
using Newtonsoft.Json;

namespace TannerySync;

public static class Exchange
{
    private static readonly HttpClient Http = new();

    [FunctionName("ExchangeCode")]
    public static async Task<IActionResult> ExchangeCode(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "egnyte/exchange")] HttpRequest req)
    {
        dynamic asked = JsonConvert.DeserializeObject(await new StreamReader(req.Body).ReadToEndAsync());
        var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "authorization_code",
            ["client_id"] = Environment.GetEnvironmentVariable("EGNYTE_KEY"),
            ["client_secret"] = Environment.GetEnvironmentVariable("EGNYTE_SECRET"),
            ["redirect_uri"] = Environment.GetEnvironmentVariable("EGNYTE_REDIRECT"),
            ["scope"] = "Egnyte.filesystem",
            ["code"] = asked?.code?.ToString(),
        });
        var answer = await Http.PostAsync($"https://{Environment.GetEnvironmentVariable("EGNYTE_DOMAIN")}.egnyte.com/puboauth/token", form);
        if (!answer.IsSuccessStatusCode)
        {
            return new OkObjectResult(new { success = false, error = "Egnyte refused the code" });
        }
        var grant = JsonConvert.DeserializeObject<dynamic>(await answer.Content.ReadAsStringAsync());
        return new OkObjectResult(new { success = true, data = new { token = grant?.access_token?.ToString() } }); //~ EG302
    }

    [FunctionName("IssueTicket")]
    public static IActionResult IssueTicket(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "tickets/exchange")] HttpRequest req)
    {
        return new OkObjectResult(new { success = true, data = new { token = Guid.NewGuid().ToString() } });
    }
}
