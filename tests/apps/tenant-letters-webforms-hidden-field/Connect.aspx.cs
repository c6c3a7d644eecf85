using System;
using System.Collections.Specialized;
using System.Configuration;
using System.Data.SqlClient;
using System.Net;
using System.Text;
using System.Web.Script.Serialization;
using System.Collections.Generic;
using System.Web.UI;
using System.Web.UI.WebControls;

namespace TenantLetters
{
    public partial class Connect : Page
    {
        protected Label lblExpires;
        protected HiddenField hfToken;

        protected void Page_Load(object sender, EventArgs e)
        {
            if (IsPostBack) return;

            string url = "https://" + ConfigurationManager.AppSettings["EgnyteDomain"] + ".egnyte.com/puboauth/token";
            using (WebClient client = new WebClient())
            {
                NameValueCollection values = new NameValueCollection();
                values["client_id"] = ConfigurationManager.AppSettings["EgnyteClientId"];
                values["client_secret"] = ConfigurationManager.AppSettings["EgnyteClientSecret"];
                values["redirect_uri"] = "https://letters.example.com/Connect.aspx";
                values["code"] = Request.QueryString["code"];
                values["grant_type"] = "authorization_code";
                byte[] response = client.UploadValues(url, values);
                string json = Encoding.UTF8.GetString(response);

                JavaScriptSerializer serializer = new JavaScriptSerializer();
                Dictionary<string, object> result = serializer.Deserialize<Dictionary<string, object>>(json);
                string token = result["access_token"].ToString();

                lblExpires.Text = result["expires_in"].ToString();
                hfToken.Value = token; //~ EG302
                SaveToken(User.Identity.Name, token);
            }
        }

        private void SaveToken(string user, string token)
        {
            string cs = ConfigurationManager.ConnectionStrings["Letters"].ConnectionString;
            using (SqlConnection con = new SqlConnection(cs))
            {
                SqlCommand cmd = new SqlCommand("UPDATE Agents SET EgnyteToken = @token WHERE UserName = @user", con);
                cmd.Parameters.AddWithValue("@token", token); //~ EG303
                cmd.Parameters.AddWithValue("@user", user);
                con.Open();
                cmd.ExecuteNonQuery();
            }
        }
    }
}
