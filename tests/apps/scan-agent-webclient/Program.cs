using System;
using System.IO;

namespace ScanAgent
{
    internal static class Program
    {
        private static void Main(string[] args)
        {
            string token = Environment.GetEnvironmentVariable("EGNYTE_TOKEN");
            Agent.Store(token, Path.GetFileName(args[0]), File.ReadAllBytes(args[0]));
            Agent.Tag(token, "scanned");
            Agent.Drop(token, args[1]);
            Agent.Elsewhere(args[2]);
        }
    }
}
