using System.IO;
using System.Net;

namespace Saltern
{
    public class Request
    {
        private readonly string _token;

        public Request(string token)
        {
            _token = token;
        }

        public string Get(string url)
        {
            var request = (HttpWebRequest)WebRequest.Create(url);
            request.Method = WebRequestMethods.Http.Get;
            request.Headers.Add("Authorization", "Bearer " + _token);
            try
            {
                using (var reader = new StreamReader(request.GetResponse().GetResponseStream()))
                {
                    return reader.ReadToEnd();
                }
            }
            catch (WebException e) when (((HttpWebResponse)e.Response).StatusCode == HttpStatusCode.Unauthorized)
            {
                throw new SignInAgainException(e);
            }
        }
    }
}
