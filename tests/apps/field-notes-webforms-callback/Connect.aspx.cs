using System;
using System.Configuration;
using System.Web;
using System.Web.UI;

namespace FieldNotes
{
    public partial class Connect : Page
    {
        protected void btnConnect_Click(object sender, EventArgs e)
        {
            string domain = txtDomain.Text.Trim();
            string state = Guid.NewGuid().ToString("N");
            Session["EgnyteDomain"] = domain;
            Session["EgnyteState"] = state;

            string url = string.Format(
                "https://{0}.egnyte.com/puboauth/token?client_id={1}&redirect_uri={2}&scope=Egnyte.filesystem&response_type=code&state={3}",
                domain,
                ConfigurationManager.AppSettings["EgnyteClientId"],
                HttpUtility.UrlEncode("https://notes.example.com/Callback.aspx"),
                state);
            Response.Redirect(url);
        }
    }
}
