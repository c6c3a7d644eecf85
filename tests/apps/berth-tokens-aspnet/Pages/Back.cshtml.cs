using System.Threading.Tasks;
using Berths.Egnyte;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Berths.Pages;

public class BackModel : PageModel
{
    private readonly EgnyteSignIn _signIn;

    public BackModel(EgnyteSignIn signIn) => _signIn = signIn;

    public async Task<IActionResult> OnGetAsync(string domain, string code, string error)
    {
        if (error != null) return RedirectToPage("/Refused");
        var grant = await _signIn.RedeemAsync(domain, code);
        return LocalRedirect($"/berths#token={grant.AccessToken}"); //~ EG302
    }
}
