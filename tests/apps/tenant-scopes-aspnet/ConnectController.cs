using Microsoft.AspNetCore.Mvc;

namespace Portal;

public class ConnectController : Controller
{
    private readonly PortalContext _db;

    public ConnectController(PortalContext db) => _db = db;

    [HttpGet("/connect/{id}")]
    public async Task<IActionResult> Connect(int id)
    {
        var tenant = await _db.Tenants.FindAsync(id);
        var state = Guid.NewGuid().ToString("N");
        HttpContext.Session.SetString("state", state);
        var callback = Uri.EscapeDataString("https://portal.example.com/connected");
        return Redirect($"https://{tenant.Domain}.egnyte.com/puboauth/token?client_id={tenant.ClientId}"
            + $"&redirect_uri={callback}&response_type=code&state={state}"
            + $"&scope={Uri.EscapeDataString(tenant.Scopes)}"); //~ EG108
    }
}
