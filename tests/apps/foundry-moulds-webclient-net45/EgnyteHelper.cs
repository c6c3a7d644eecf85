using System;
using System.IO;
using System.Net;
using System.Text;
using System.Threading;

namespace Foundry
{
    public class EgnyteHelper
    {
        private readonly string _baseUrl;
        private readonly string _token;

        public EgnyteHelper(string domain, string token)
        {
            _baseUrl = "https://" + domain + ".egnyte.com/pubapi/v1";
            _token = token;
        }

        public string List(string folder)
        {
            var request = (HttpWebRequest)WebRequest.Create(_baseUrl + "/fs/Shared/" + folder); //~ GET /pubapi/v1/fs/{path} handles=specific
            request.Method = "GET";
            request.Headers.Add("Authorization", "Bearer " + _token);
            try
            {
                using (var response = (HttpWebResponse)request.GetResponse())
                using (var reader = new StreamReader(response.GetResponseStream()))
                {
                    return reader.ReadToEnd();
                }
            }
            catch (WebException ex)
            {
                var response = ex.Response as HttpWebResponse;
                if (response != null && response.StatusCode == HttpStatusCode.Unauthorized)
                {
                    throw new ApplicationException("The Egnyte token is no longer valid. Please sign in again.");
                }
                if (response != null && (int)response.StatusCode == 429)
                {
                    Thread.Sleep(int.Parse(response.Headers["Retry-After"]) * 1000);
                    return List(folder);
                }
                throw;
            }
        }

        public void Upload(string path)
        {
            try
            {
                using (var client = new WebClient())
                {
                    client.Headers.Add("Authorization", "Bearer " + _token);
                    client.UploadFile(_baseUrl + "/fs-content/Shared/Moulds/" + Path.GetFileName(path), path); //~ POST /pubapi/v1/fs-content/{path} handles=generic
                }
            }
            catch (Exception ex) //~ EG402 EG403
            {
                Console.WriteLine("Error uploading " + path + ": " + ex.Message);
            }
        }
    }
}
