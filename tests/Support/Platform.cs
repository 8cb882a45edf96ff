using System.Runtime.Versioning;

// libtorch, libvips and the launcher are tested where they are at home.
[assembly: SupportedOSPlatform("linux")]
