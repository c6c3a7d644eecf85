using System;
using System.Configuration;
using System.Net;

namespace Foundry
{
    class Program
    {
        static void Main(string[] args)
        {
            ServicePointManager.SecurityProtocol = SecurityProtocolType.Tls12;
            ServicePointManager.ServerCertificateValidationCallback += (sender, cert, chain, errors) => true; //~ EG502

            var helper = new EgnyteHelper(ConfigurationManager.AppSettings["EgnyteDomain"], Environment.GetEnvironmentVariable("EGNYTE_TOKEN"));
            foreach (var name in args)
            {
                helper.Upload(name);
            }
            Console.WriteLine(helper.List("Moulds"));
        }
    }
}
