using System;
using System.Configuration;
using System.IO;
using System.Net;
using System.Text;
using Newtonsoft.Json.Linq;

namespace SitePhotos.Helpers
{
    public static class EgnyteHelper
    {
        private static string BaseUrl
        {
            get { return "https://" + ConfigurationManager.AppSettings["EgnyteDomain"] + ".egnyte.com/pubapi/v1/"; }
        }

        static EgnyteHelper()
        {
            ServicePointManager.SecurityProtocol = SecurityProtocolType.Tls12;
        }

        public static JObject GetFolder(string path)
        {
            var request = (HttpWebRequest)WebRequest.Create(BaseUrl + "fs/" + path); //~ GET /pubapi/v1/fs/{path} handles=generic
            request.Method = "GET";
            request.Headers.Add("Authorization", "Bearer " + ConfigurationManager.AppSettings["EgnyteToken"]);
            try
            {
                using (var response = (HttpWebResponse)request.GetResponse())
                using (var reader = new StreamReader(response.GetResponseStream(), Encoding.UTF8))
                {
                    return JObject.Parse(reader.ReadToEnd());
                }
            }
            catch (WebException ex) //~ EG402; EG403
            {
                throw new ApplicationException("Egnyte request failed: " + ex.Message, ex);
            }
        }

        public static JObject GetLinks(string path)
        {
            var request = (HttpWebRequest)WebRequest.Create(BaseUrl + "links?path=" + Uri.EscapeDataString(path)); //~ GET /pubapi/v1/links handles=specific
            request.Method = "GET";
            request.Headers.Add("Authorization", "Bearer " + ConfigurationManager.AppSettings["EgnyteToken"]);
            try
            {
                using (var response = (HttpWebResponse)request.GetResponse())
                using (var reader = new StreamReader(response.GetResponseStream(), Encoding.UTF8))
                {
                    return JObject.Parse(reader.ReadToEnd());
                }
            }
            catch (WebException ex)
            {
                var response = ex.Response as HttpWebResponse;
                if (response != null && response.StatusCode == HttpStatusCode.Unauthorized)
                {
                    throw new UnauthorizedAccessException("Please connect to Egnyte again", ex);
                }
                if (response != null && response.Headers["Retry-After"] != null)
                {
                    return null;
                }
                throw;
            }
        }
    }
}
