using System.Net;
using Microsoft.AspNetCore.Diagnostics;

public sealed class RefusedToken : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext context, Exception exception, CancellationToken cancel)
    {
        if (exception is not HttpRequestException { StatusCode: HttpStatusCode.Unauthorized })
            return false;
        context.Response.StatusCode = StatusCodes.Status409Conflict;
        await context.Response.WriteAsJsonAsync(new { connect = true }, cancel);
        return true;
    }
}
