using System;
using System.Collections.Specialized;
using System.Configuration;
using System.Net;
using System.Text;
using System.Web.UI;
using FieldNotes.Data;

namespace FieldNotes
{
    public partial class Callback : Page
    {
        protected void Page_Load(object sender, EventArgs e)
        {
            string code = Request.QueryString["code"]; //~ EG206; EG210
            if (string.IsNullOrEmpty(code))
            {
                Response.Redirect("~/Connect.aspx");
                return;
            }

            using (WebClient client = new WebClient())
            {
                NameValueCollection values = new NameValueCollection();
                values["client_id"] = ConfigurationManager.AppSettings["EgnyteClientId"];
                values["client_secret"] = ConfigurationManager.AppSettings["EgnyteClientSecret"];
                values["redirect_uri"] = "http://notes.example.com/Callback.aspx"; //~ EG207; EG208
                values["code"] = code;
                values["grant_type"] = "authorization_code";

                byte[] answer = client.UploadValues("https://" + Session["EgnyteDomain"] + ".egnyte.com/puboauth/token", "POST", values);
                TokenStore.SaveProtected(User.Identity.Name, Encoding.UTF8.GetString(answer));
            }
            Response.Redirect("~/Default.aspx");
        }
    }
}
