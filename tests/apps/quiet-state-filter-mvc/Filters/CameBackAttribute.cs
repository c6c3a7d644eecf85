using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Sundials.Filters;

/// <summary>For actions to which a sign-in leads back: only with the state of this session, and a yes.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class CameBackAttribute : ActionFilterAttribute
{
    public override void OnActionExecuting(ActionExecutingContext context)
    {
        var session = context.HttpContext.Session;
        var query = context.HttpContext.Request.Query;
        var wanted = session.GetString("state") ?? "";
        session.Remove("state");
        if (wanted == "" || !CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(wanted), Encoding.ASCII.GetBytes(query["state"].ToString())))
            context.Result = new ForbidResult();
        else if (query.ContainsKey("error"))
            context.Result = new RedirectResult("/?refused");
    }
}
