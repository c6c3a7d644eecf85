using System;
using System.IO;
using System.Net;
using System.Threading;

namespace Slips
{
    public class TokenRefusedException : Exception
    {
        public TokenRefusedException(Exception inner) : base("Egnyte no longer accepts the token.", inner) { }
    }

    public abstract class GatewayBase
    {
        protected abstract string Token { get; }

        protected string Fetch(string url)
        {
            for (int attempt = 0; ; attempt++)
            {
                var request = (HttpWebRequest)WebRequest.Create(url);
                request.Headers[HttpRequestHeader.Authorization] = "Bearer " + Token;
                request.Accept = "application/json";
                try
                {
                    using (var response = (HttpWebResponse)request.GetResponse())
                    using (var reader = new StreamReader(response.GetResponseStream()))
                    {
                        return reader.ReadToEnd();
                    }
                }
                catch (WebException e)
                {
                    var response = e.Response as HttpWebResponse;
                    if (response == null) throw;
                    if (response.StatusCode == HttpStatusCode.Unauthorized) throw new TokenRefusedException(e);
                    if ((int)response.StatusCode != 429 || attempt == 3) throw;
                    int wait;
                    if (!int.TryParse(response.Headers[HttpResponseHeader.RetryAfter], out wait)) wait = 5;
                    Thread.Sleep(TimeSpan.FromSeconds(wait));
                }
            }
        }
    }

    public class EgnyteGateway : GatewayBase
    {
        private readonly string domain;
        private readonly Func<string> token;

        public EgnyteGateway(string domain, Func<string> token)
        {
            this.domain = domain;
            this.token = token;
        }

        protected override string Token { get { return token(); } }

        public string Slips(int year)
        {
            return Fetch(string.Format("https://{0}.egnyte.com/pubapi/v1/fs/Shared/Slips/{1}", domain, year));  //~ GET /pubapi/v1/fs/{path} handles=specific
        }
    }
}
