using System.Web;
using Microsoft.AspNetCore.Components;

namespace RecipeCards;

public class Entrance(NavigationManager pages, Drawer drawer)
{
    private const string Place = "cards.pass";

    public async Task Leave(string domain)
    {
        var once = Guid.NewGuid().ToString("N");
        await drawer.LayForNow("once", once);
        var ask = HttpUtility.ParseQueryString("");
        ask["client_id"] = "u7k2p9d4w6n1x8c3v5b0m2q7";
        ask["redirect_uri"] = pages.BaseUri + "in";
        ask["response_type"] = "token";
        ask["scope"] = "Egnyte.filesystem";
        ask["state"] = once;
        pages.NavigateTo($"https://{domain}.egnyte.com/puboauth/token?{ask}"); //~ EG202
    }

    public async Task<string?> Enter()
    {
        var brought = HttpUtility.ParseQueryString(new Uri(pages.Uri).Fragment.TrimStart('#'));
        if (brought["error"] is { } refusal) return refusal;
        if (brought["state"] != await drawer.TakeForNow("once")) return "stale";
        await drawer.Lay(Place, brought["access_token"]!); //~ EG301
        await drawer.Lay("cards.since", DateTime.UtcNow.ToString("O"));
        return null;
    }

    // The pantry list of a shop, which brings a voucher back the same way.
    public async Task Voucher()
    {
        var brought = HttpUtility.ParseQueryString(new Uri(pages.Uri).Query);
        await drawer.Lay("voucher", brought["voucher"] ?? "");
    }
}
