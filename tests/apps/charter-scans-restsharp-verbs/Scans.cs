using System;
using System.IO;
using System.Net;
using RestSharp;

namespace CharterScans
{
    public class Scans
    {
        private readonly string _domain;
        private readonly string _token;

        public Scans(string domain, string token)
        {
            _domain = domain;
            _token = token;
        }

        // The client has the whole address; the request is told its verb alone.
        public string Share(string path)
        {
            var client = new RestClient($"https://{_domain}.egnyte.com/pubapi/v1/links");
            var request = new RestRequest(Method.POST); //~ POST /pubapi/v1/links handles=specific
            request.AddHeader("Authorization", $"Bearer {_token}");
            request.AddJsonBody(new { path, type = "file", accessibility = "anyone" });
            IRestResponse response = client.Execute(request);
            if (response.StatusCode == HttpStatusCode.Unauthorized)
            {
                throw new UnauthorizedAccessException("sign in again");
            }
            if ((int)response.StatusCode == 429)
            {
                throw new TimeoutException("Egnyte asks for a pause");
            }
            return response.Content;
        }

        public void Withdraw(string id)
        {
            var client = new RestClient($"https://{_domain}.egnyte.com/pubapi/v1/links/{id}"); //~ DELETE /pubapi/v1/links/{link_id} handles=none
            var request = new RestRequest(Method.DELETE);
            request.AddHeader("Authorization", $"Bearer {_token}");
            client.Execute(request); //~ EG401; EG403
        }

        public byte[] Read(string path)
        {
            var client = new RestClient($"https://{_domain}.egnyte.com/pubapi/v1/fs-content/{path}"); //~ GET /pubapi/v1/fs-content/{path} handles=generic
            var request = new RestRequest(Method.GET);
            request.AddHeader("Authorization", $"Bearer {_token}");
            var response = client.Execute(request);
            if (!response.IsSuccessful) //~ EG402
            {
                throw new IOException(path);
            }
            return response.RawBytes;
        }
    }
}
