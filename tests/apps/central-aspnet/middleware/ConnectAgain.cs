using System.Net;

public sealed class ConnectAgain
{
    private readonly RequestDelegate _next;

    public ConnectAgain(RequestDelegate next)
    {
        _next = next;
    }

    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await _next(context);
        }
        catch (HttpRequestException refused) when (refused.StatusCode == HttpStatusCode.Unauthorized)
        {
            context.Response.Redirect("/connect");
        }
    }
}
