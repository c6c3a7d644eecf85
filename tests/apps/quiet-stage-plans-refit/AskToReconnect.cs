using System.Net;
using Refit;

namespace StagePlans;

public class AskToReconnect(RequestDelegate next, ILogger<AskToReconnect> log)
{
    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
        }
        catch (ApiException e) when (e.StatusCode is HttpStatusCode.Unauthorized)
        {
            context.Response.Redirect("/egnyte/connect");
        }
        catch (ApiException e)
        {
            log.LogWarning("Egnyte said {Status}", e.StatusCode);
            context.Response.StatusCode = StatusCodes.Status502BadGateway;
        }
    }
}
