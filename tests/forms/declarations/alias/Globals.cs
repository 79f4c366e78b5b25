global using GTS = System.ThreadStaticAttribute;
global using System;
