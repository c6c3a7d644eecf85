using System;

namespace CharterScans
{
    public static class Program
    {
        public static void Main(string[] args)
        {
            var scans = new Scans(Environment.GetEnvironmentVariable("EGNYTE_DOMAIN"), Environment.GetEnvironmentVariable("EGNYTE_TOKEN"));
            Console.WriteLine(scans.Read(args[0]).Length);
            Console.WriteLine(scans.Share("/" + args[0]));
            scans.Withdraw(args[1]);
        }
    }
}
