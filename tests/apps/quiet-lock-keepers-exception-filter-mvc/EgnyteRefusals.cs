using System.Net;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace LockKeepers;

public sealed class EgnyteRefusals : ExceptionFilterAttribute
{
    public override void OnException(ExceptionContext context) =>
        context.Result = context.Exception switch
        {
            HttpRequestException { StatusCode: HttpStatusCode.Unauthorized } => new RedirectResult("/connect"),
            HttpRequestException { StatusCode: HttpStatusCode.NotFound } => new NotFoundResult(),
            HttpRequestException => new StatusCodeResult(StatusCodes.Status502BadGateway),
            _ => null,
        };
}
