using System;

namespace Saltern
{
    public static class Program
    {
        public static void Main(string[] args)
        {
            Console.WriteLine(Properties.Resources.Greeting);
            var request = new Request(Environment.GetEnvironmentVariable("EGNYTE_TOKEN"));
            Console.WriteLine(request.Get(Properties.Resources.ArchiveApi + Properties.Settings.Default.LinksPath)); //~ GET /pubapi/v1/links handles=specific
            Console.WriteLine(request.Get(string.Format("{0}userinfo", Properties.Resources.ArchiveApi))); //~ GET /pubapi/v1/userinfo handles=specific
        }
    }
}
