using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace InvoiceIntake;

public class EgnyteAuth(IHttpClientFactory factory)
{
    private static string Env(string name) => Environment.GetEnvironmentVariable(name) ?? throw new InvalidOperationException(name);

    public static string BaseUrl => $"https://{Env("EGNYTE_DOMAIN")}.egnyte.com";

    public async Task<string> GetTokenAsync()
    {
        var client = factory.CreateClient();
        var response = await client.PostAsync($"{BaseUrl}/puboauth/token", new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "password",
            ["client_id"] = Env("EGNYTE_CLIENT_ID"),
            ["client_secret"] = Env("EGNYTE_CLIENT_SECRET"),
            ["username"] = Env("EGNYTE_USERNAME"),
            ["password"] = Env("EGNYTE_PASSWORD"),
        }));
        using var doc = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        return doc.RootElement.GetProperty("access_token").GetString()!;
    }
}

public class Intake(EgnyteAuth auth, IHttpClientFactory factory, ILogger<Intake> logger)
{
    [Function("ListInvoices")]
    public async Task<IActionResult> Run([HttpTrigger(AuthorizationLevel.Function, "get", Route = "invoices")] HttpRequest req)
    {
        var token = await auth.GetTokenAsync(); //~ EG308
        logger.LogInformation("token has {Length} characters", token.Length);
        logger.LogInformation("using token {Token}", token); //~ EG305

        var client = factory.CreateClient();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        var response = await client.GetAsync($"{EgnyteAuth.BaseUrl}/pubapi/v1/fs/Shared/Invoices"); //~ GET /pubapi/v1/fs/{path} handles=specific
        if (response.StatusCode == HttpStatusCode.Unauthorized)
        {
            return new StatusCodeResult(502);
        }
        return new OkObjectResult(await response.Content.ReadAsStringAsync());
    }
}
