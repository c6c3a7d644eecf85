using System;
using System.Linq;
using System.Net;
using System.Threading;
using RestSharp;

namespace Frost
{
    public abstract class Api
    {
        private readonly IRestClient client;

        protected Api(string root, string token)
        {
            client = new RestClient(root);
            client.AddDefaultHeader("Authorization", "Bearer " + token);
        }

        protected T Execute<T>(IRestRequest request) where T : new()
        {
            var response = client.Execute<T>(request);
            if (response.ErrorException != null && response.StatusCode == 0)
            {
                throw response.ErrorException;
            }

            switch (response.StatusCode)
            {
                case HttpStatusCode.Unauthorized:
                    OnSignedOut();
                    throw new UnauthorizedAccessException();
                case (HttpStatusCode)429:
                    var after = response.Headers.FirstOrDefault(h => h.Name == "Retry-After");
                    Thread.Sleep(TimeSpan.FromSeconds(Convert.ToInt32(after?.Value ?? 1)));
                    return Execute<T>(request);
            }

            return response.IsSuccessful ? response.Data : throw new InvalidOperationException(response.StatusDescription);
        }

        protected abstract void OnSignedOut();
    }
}
