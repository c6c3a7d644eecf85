using System.Net;
using Microsoft.AspNetCore.Diagnostics;

namespace CanalLocks;

public class EgnyteSignedOut : IExceptionHandler
{
    public ValueTask<bool> TryHandleAsync(HttpContext context, Exception exception, CancellationToken stop)
    {
        if (exception is not HttpRequestException { StatusCode: HttpStatusCode.Unauthorized })
        {
            return ValueTask.FromResult(false);
        }

        context.Response.Redirect("/egnyte/connect");
        return ValueTask.FromResult(true);
    }
}
