using System.Net;
using System.Web.Mvc;

namespace Notary.Controllers
{
    public class DeedsController : Controller
    {
        public ActionResult Index()
        {
            var cookie = Request.Cookies["EgnyteSession"];
            if (cookie == null)
            {
                return RedirectToAction("Login", "Account");
            }
            string url = "https://" + Session["domain"] + ".egnyte.com/pubapi/v1/fs/Shared/Deeds";
            HttpWebRequest request = (HttpWebRequest)WebRequest.Create(url); //~ GET /pubapi/v1/fs/{path} handles=specific
            request.Headers.Add("Authorization", "Bearer " + cookie.Value);
            try
            {
                using (var response = (HttpWebResponse)request.GetResponse())
                using (var reader = new System.IO.StreamReader(response.GetResponseStream()))
                {
                    return Content(reader.ReadToEnd(), "application/json");
                }
            }
            catch (WebException ex)
            {
                var failed = ex.Response as HttpWebResponse;
                if (failed != null && failed.StatusCode == HttpStatusCode.Unauthorized)
                {
                    return RedirectToAction("Login", "Account");
                }
                throw;
            }
        }
    }
}
