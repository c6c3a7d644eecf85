using System;
using System.Configuration;
using System.Web;
using System.Web.Mvc;
using TenderDesk.Helpers;

namespace TenderDesk.Controllers
{
    public class EgnyteController : Controller
    {
        public ActionResult Connect()
        {
            var state = Guid.NewGuid().ToString("N");
            Session["EgnyteState"] = state;
            var url = string.Format(
                "https://{0}.egnyte.com/puboauth/token?client_id={1}&redirect_uri={2}&scope={3}&state={4}&response_type=code",
                ConfigurationManager.AppSettings["EgnyteDomain"],
                Environment.GetEnvironmentVariable("EGNYTE_CLIENT_ID"),
                HttpUtility.UrlEncode(ConfigurationManager.AppSettings["EgnyteRedirectUri"]),
                HttpUtility.UrlEncode(ConfigurationManager.AppSettings["EgnyteScope"]),
                state);
            return Redirect(url);
        }

        public ActionResult Index()
        {
            try
            {
                var helper = new EgnyteHelper((string)Session["EgnyteToken"]);
                ViewBag.Folder = helper.GetFolder("Shared/Tenders");
                ViewBag.Users = helper.GetUsers();
                return View();
            }
            catch (UnauthorizedAccessException)
            {
                return RedirectToAction("Connect");
            }
        }
    }
}
