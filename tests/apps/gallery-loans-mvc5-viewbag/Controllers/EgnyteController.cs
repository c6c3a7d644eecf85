using System.Collections.Generic;
using System.Configuration;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Threading.Tasks;
using System.Web.Mvc;
using GalleryLoans.Models;
using Newtonsoft.Json.Linq;

namespace GalleryLoans.Controllers
{
    [Authorize]
    public class EgnyteController : Controller
    {
        private readonly LoansContext db = new LoansContext();
        private static readonly HttpClient Http = new HttpClient();
        private static readonly string BaseUrl = "https://" + ConfigurationManager.AppSettings["EgnyteDomain"] + ".egnyte.com";

        public async Task<ActionResult> Callback(string code)
        {
            var form = new Dictionary<string, string>
            {
                { "client_id", ConfigurationManager.AppSettings["EgnyteClientId"] },
                { "client_secret", ConfigurationManager.AppSettings["EgnyteClientSecret"] },
                { "redirect_uri", "https://loans.example.com/Egnyte/Callback" },
                { "code", code },
                { "grant_type", "authorization_code" }
            };
            var response = await Http.PostAsync(BaseUrl + "/puboauth/token", new FormUrlEncodedContent(form));
            var json = JObject.Parse(await response.Content.ReadAsStringAsync());
            var token = (string)json["access_token"];

            Session["EgnyteToken"] = token;
            var curator = db.Curators.FirstOrDefault(c => c.UserName == User.Identity.Name);
            curator.EgnyteToken = token; //~ EG303
            db.SaveChanges();

            ViewBag.Expires = (int)json["expires_in"];
            ViewBag.Token = token; //~ EG302
            return View();
        }

        public async Task<ActionResult> Index()
        {
            var request = new HttpRequestMessage(HttpMethod.Get, BaseUrl + "/pubapi/v1/fs/Shared/Loans"); //~ GET /pubapi/v1/fs/{path} handles=specific
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", (string)Session["EgnyteToken"]);
            var response = await Http.SendAsync(request);
            if (response.StatusCode == HttpStatusCode.Unauthorized)
                return RedirectToAction("Connect");
            return Content(await response.Content.ReadAsStringAsync(), "application/json");
        }

        [HttpPost]
        public ActionResult Disconnect() //~ EG309
        {
            Session.Remove("EgnyteToken");
            return RedirectToAction("Index", "Home");
        }
    }
}
