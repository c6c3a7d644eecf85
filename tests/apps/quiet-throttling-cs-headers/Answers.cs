using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;

namespace Harbour.Egnyte
{
    public static class Answers
    {
        public static void Check(HttpResponseMessage answer)
        {
            if (answer.IsSuccessStatusCode)
            {
                return;
            }

            var fields = answer.PlainHeaders();
            if (fields.ContainsKey("x-mashery-error-code"))
            {
                throw new SlowDownException(fields);
            }

            throw new InvalidOperationException("Egnyte said " + (int)answer.StatusCode);
        }

        public static Dictionary<string, string> PlainHeaders(this HttpResponseMessage answer)
        {
            return answer.AllHeaders().ToDictionary(h => h.Key.ToLowerInvariant(), h => h.Value);
        }

        public static Dictionary<string, string> AllHeaders(this HttpResponseMessage answer)
        {
            if (answer?.Headers == null)
            {
                return new Dictionary<string, string>();
            }

            var all = answer.Headers.ToDictionary(h => h.Key, h => h.Value.First());
            if (answer.Content != null)
            {
                foreach (var one in answer.Content.Headers)
                {
                    all.Add(one.Key, one.Value.First());
                }
            }

            return all;
        }
    }

    public class SlowDownException : Exception
    {
        public SlowDownException(Dictionary<string, string> fields)
            : base("Egnyte asks for patience")
        {
            Wait = fields.ContainsKey("retry-after") ? fields["retry-after"] : "1";
        }

        public string Wait { get; }
    }
}
