using System.Net;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

public sealed class RefusedTokenFilter : IExceptionFilter
{
    public void OnException(ExceptionContext context)
    {
        if (context.Exception is not HttpRequestException refused) return;
        if (refused.StatusCode == HttpStatusCode.Unauthorized)
        {
            context.Result = new RedirectResult("/connect");
            context.ExceptionHandled = true;
        }
    }
}
