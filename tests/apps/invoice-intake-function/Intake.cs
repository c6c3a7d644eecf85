using System.Net;
using Flurl;
using Flurl.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Http;
using Microsoft.Extensions.Logging;

namespace InvoiceIntake;

public class Intake
{
    private static readonly string Root = $"https://{Environment.GetEnvironmentVariable("EgnyteDomain")}.egnyte.com/pubapi";
    private readonly ILogger<Intake> _log;
    private readonly ITokens _tokens;

    public Intake(ILogger<Intake> log, ITokens tokens)
    {
        _log = log;
        _tokens = tokens;
    }

    [Function("ScanInbox")]
    public async Task ScanInbox([TimerTrigger("0 */10 * * * *")] TimerInfo timer)
    {
        var token = await _tokens.CurrentAsync();
        try
        {
            var inbox = await Root
                .AppendPathSegments("v1", "fs", "Shared", "Invoices", "Inbox")
                .SetQueryParam("list_content", true)
                .WithOAuthBearerToken(token)
                .GetJsonAsync<Listing>(); //~^^^^ GET /pubapi/v1/fs/{path} handles=specific

            foreach (var file in inbox.Files)
            {
                await using var content = await $"{Root}/v1/fs-content{file.Path}".WithOAuthBearerToken(token).GetStreamAsync(); //~ GET /pubapi/v1/fs-content/{path} handles=specific
                await ReadInvoiceAsync(content);
                await Root.AppendPathSegment("v1/fs").AppendPathSegment(file.Path).WithOAuthBearerToken(token).PostJsonAsync(new { action = "move", destination = "/Shared/Invoices/Done/" + file.Name }); //~ POST /pubapi/v1/fs/{path} handles=specific
            }
        }
        catch (FlurlHttpException ex) when (ex.StatusCode == 401)
        {
            _log.LogError("The connection to Egnyte has expired; asking the owner to renew it");
            await _tokens.AskForRenewalAsync();
        }
        catch (FlurlHttpException ex) when (ex.StatusCode is 429 or 403)
        {
            _log.LogWarning("Egnyte throttles ({Header}); the next run goes on", ex.Call.Response.Headers.FirstOrDefault("Retry-After"));
        }
    }

    [Function("Share")]
    public async Task<HttpResponseData> Share([HttpTrigger(AuthorizationLevel.Function, "post")] HttpRequestData req)
    {
        var path = await req.ReadAsStringAsync();
        var reply = req.CreateResponse(HttpStatusCode.OK);
        var response = await new Url(Root)
            .AppendPathSegments("v1", "links")
            .WithOAuthBearerToken(await _tokens.CurrentAsync())
            .AllowAnyHttpStatus()
            .PostJsonAsync(new { path, type = "file", accessibility = "anyone" }); //~^^^^ POST /pubapi/v1/links handles=generic
        if (response.StatusCode >= 400) //~ EG402; EG403
        {
            reply.StatusCode = HttpStatusCode.BadGateway;
            return reply;
        }
        await reply.WriteStringAsync(await response.GetStringAsync());
        return reply;
    }

    private static Task ReadInvoiceAsync(Stream content) => Task.CompletedTask;
}

public interface ITokens
{
    Task<string> CurrentAsync();
    Task AskForRenewalAsync();
}

public record Listing(List<Item> Files);
public record Item(string Name, string Path);
