using System;
using System.Collections.Specialized;
using System.Configuration;
using System.Net;
using System.Text;
using System.Web;
using System.Web.Mvc;
using Newtonsoft.Json.Linq;

namespace Notary.Controllers
{
    public class AccountController : Controller
    {
        public ActionResult Callback(string code, string state)
        {
            if (state != (string)Session["state"])
            {
                return new HttpStatusCodeResult(403);
            }
            string domain = (string)Session["domain"];
            using (var client = new WebClient())
            {
                var values = new NameValueCollection();
                values["client_id"] = ConfigurationManager.AppSettings["EgnyteClientId"];
                values["client_secret"] = ConfigurationManager.AppSettings["EgnyteClientSecret"];
                values["redirect_uri"] = "https://deeds.example.com/Account/Callback";
                values["code"] = code;
                values["grant_type"] = "authorization_code";
                byte[] response = client.UploadValues("https://" + domain + ".egnyte.com/puboauth/token", values);
                JObject json = JObject.Parse(Encoding.UTF8.GetString(response));
                string token = (string)json["access_token"];

                HttpCookie cookie = new HttpCookie("EgnyteToken");
                cookie.Value = token;
                cookie.Expires = DateTime.Now.AddDays(30);
                Response.Cookies.Add(cookie); //~ EG302

                HttpCookie hidden = new HttpCookie("EgnyteSession", token);
                hidden.HttpOnly = true;
                hidden.Secure = true;
                Response.Cookies.Add(hidden);

                return RedirectToAction("Index", "Deeds");
            }
        }
    }
}
