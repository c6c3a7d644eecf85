using System;
using System.Configuration;
using System.Net;
using Newtonsoft.Json.Linq;
using RestSharp;

namespace TenderDesk.Helpers
{
    public class EgnyteHelper
    {
        private readonly RestClient _client;
        private readonly string _token;

        public EgnyteHelper(string token)
        {
            _token = token;
            _client = new RestClient("https://" + ConfigurationManager.AppSettings["EgnyteDomain"] + ".egnyte.com/pubapi/");
        }

        public JObject GetFolder(string path)
        {
            var request = new RestRequest("v1/fs/" + path, Method.GET);
            return Execute(request); //~ GET /pubapi/v1/fs/{path} handles=specific
        }

        public JObject GetUsers()
        {
            var request = new RestRequest("v2/users", Method.GET);
            request.AddQueryParameter("count", "100");
            return Execute(request); //~ GET /pubapi/v2/users handles=specific
        }

        public void CreateFolder(string path)
        {
            var request = new RestRequest("v1/fs/" + path, Method.POST);
            request.AddJsonBody(new { action = "add_folder" });
            Execute(request); //~ POST /pubapi/v1/fs/{path} handles=specific
        }

        public void DeleteFile(string path)
        {
            var request = new RestRequest("v1/fs/{path}", Method.DELETE);
            request.AddUrlSegment("path", path);
            Execute(request); //~ DELETE /pubapi/v1/fs/{path} handles=specific
        }

        private JObject Execute(IRestRequest request)
        {
            request.AddHeader("Authorization", "Bearer " + _token);
            var response = _client.Execute(request);
            if (response.StatusCode == HttpStatusCode.Unauthorized)
            {
                throw new UnauthorizedAccessException("Egnyte token rejected");
            }
            if (response.ErrorException != null)
            {
                throw new ApplicationException("Egnyte request failed", response.ErrorException);
            }
            return JObject.Parse(response.Content);
        }
    }
}
