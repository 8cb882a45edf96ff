using System.Buffers.Binary;
using System.Numerics;
using System.Text;

namespace ArtGan.Torch;

/// <summary>
/// A restricted reader of Python's pickle: it builds numbers, texts, tuples, lists, dictionaries and references
/// to tensors, and refuses everything else by its name. What is built is bounded by the pickle's length.
/// </summary>
/// <param name="source">The pickle; reading stops behind its end.</param>
/// <param name="file">The file's name, for errors.</param>
/// <param name="storage">Makes a storage of a persistent id.</param>
internal sealed class PickleReader(Stream source, string file, Func<PickleTuple, StorageReference> storage)
{
    // State dicts stay far below both; they keep a hostile file from filling the memory.
    private const int MostValues = 4_000_000;
    private const int LongestNumber = 64;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly List<object?> stack = [];
    private readonly List<int> marks = [];
    private readonly Dictionary<uint, object?> memo = [];
    private readonly long end = source.Length;
    private int made;

    private int Floor => marks.Count == 0 ? 0 : marks[^1];

    /// <summary>Reads one value.</summary>
    /// <exception cref="UserException">The pickle is damaged or asks for more than values and tensors.</exception>
    internal object? Read()
    {
        while (true)
        {
            var opcode = (PickleOpcode)Byte();
            if (opcode == PickleOpcode.Stop) return stack.Count == 1 && marks.Count == 0 ? stack[0] : throw Damaged("it ends in the middle of a value");
            Step(opcode);
        }
    }

    private void Step(PickleOpcode opcode)
    {
        switch (opcode)
        {
            case PickleOpcode.Protocol:
                if (Byte() is var protocol and (< 2 or > 5)) throw Damaged($"it is of protocol {protocol}, where PyTorch writes 2 to 5");
                break;
            case PickleOpcode.Frame:
                Bytes(sizeof(ulong));
                break;
            case PickleOpcode.Mark:
                Count();
                marks.Add(stack.Count);
                break;
            case PickleOpcode.Pop:
                Pop();
                break;
            case PickleOpcode.PopMark:
                PopToMark();
                break;
            case PickleOpcode.Duplicate:
                Push(Top());
                break;
            case PickleOpcode.Reduce or PickleOpcode.NewObject:
                var arguments = Pop<PickleTuple>("a tuple of arguments");
                // Dictionaries and sizes are made of copies, which a few bytes could ask for over and over.
                foreach (var list in arguments.Items.OfType<List<object?>>()) Count(list.Count);
                Push(PickleCalls.Call(Pop<PickleGlobal>("a function"), arguments, file));
                break;
            case PickleOpcode.Build:
                // An ordered dictionary's own attributes, of which state dicts have one: _metadata, versions of layers.
                Pop();
                if (Top() is not PickleDictionary) throw Damaged("it sets attributes of something other than an ordered dictionary");
                break;
            case PickleOpcode.Global:
                Push(PickleGlobals.Resolve(Line(), Line(), file));
                break;
            case PickleOpcode.StackGlobal:
                var name = Pop<string>("a name");
                Push(PickleGlobals.Resolve(Pop<string>("a module's name"), name, file));
                break;
            case PickleOpcode.BinaryPersistentId:
                Push(storage(Pop<PickleTuple>("a persistent id")));
                break;
            case PickleOpcode.Memoize:
                Remember((uint)memo.Count);
                break;
            case PickleOpcode.BinaryPut:
                Remember(Byte());
                break;
            case PickleOpcode.LongBinaryPut:
                Remember(UInt32());
                break;
            case PickleOpcode.BinaryGet:
                Recall(Byte());
                break;
            case PickleOpcode.LongBinaryGet:
                Recall(UInt32());
                break;
            default:
                if (!StepCollection(opcode)) Push(Scalar(opcode));
                break;
        }
    }

    private bool StepCollection(PickleOpcode opcode)
    {
        switch (opcode)
        {
            case PickleOpcode.EmptyTuple:
                Push(new PickleTuple([]));
                break;
            case PickleOpcode.Tuple1 or PickleOpcode.Tuple2 or PickleOpcode.Tuple3:
                var items = new object?[opcode - PickleOpcode.Tuple1 + 1];
                for (var index = items.Length - 1; index >= 0; index--) items[index] = Pop();
                Push(new PickleTuple(items));
                break;
            case PickleOpcode.Tuple:
                Push(new PickleTuple(PopToMark()));
                break;
            case PickleOpcode.EmptyList:
                Push(new List<object?>());
                break;
            case PickleOpcode.List:
                Push(new List<object?>(PopToMark()));
                break;
            case PickleOpcode.Append:
                var item = Pop();
                Top<List<object?>>("a list").Add(item);
                break;
            case PickleOpcode.Appends:
                var added = PopToMark();
                Top<List<object?>>("a list").AddRange(added);
                break;
            case PickleOpcode.EmptyDictionary:
                Push(new PickleDictionary());
                break;
            case PickleOpcode.Dictionary:
                var pairs = PopToMark();
                Push(new PickleDictionary());
                SetItems(pairs);
                break;
            case PickleOpcode.SetItem:
                var value = Pop();
                SetItems([Pop(), value]);
                break;
            case PickleOpcode.SetItems:
                SetItems(PopToMark());
                break;
            default:
                return false;
        }

        return true;
    }

    private object? Scalar(PickleOpcode opcode) => opcode switch
    {
        PickleOpcode.None => null,
        PickleOpcode.True => true,
        PickleOpcode.False => false,
        PickleOpcode.BinaryInteger => (long)(int)UInt32(),
        PickleOpcode.BinaryInteger1 => (long)Byte(),
        PickleOpcode.BinaryInteger2 => (long)BinaryPrimitives.ReadUInt16LittleEndian(Bytes(sizeof(ushort))),
        PickleOpcode.Long1 => Number(Byte()),
        PickleOpcode.Long4 => Number(UInt32()),
        PickleOpcode.BinaryFloat => BinaryPrimitives.ReadDoubleBigEndian(Bytes(sizeof(double))),
        PickleOpcode.ShortBinaryUnicode => Text(Byte()),
        PickleOpcode.BinaryUnicode => Text(UInt32()),
        PickleOpcode.BinaryUnicode8 => Text(UInt64()),
        // Python 2's texts, in which old files have their names.
        PickleOpcode.ShortBinaryString => Encoding.Latin1.GetString(Bytes(Byte())),
        PickleOpcode.BinaryString => Encoding.Latin1.GetString(Bytes(UInt32())),
        PickleOpcode.ShortBinaryBytes => Bytes(Byte()),
        PickleOpcode.BinaryBytes => Bytes(UInt32()),
        PickleOpcode.BinaryBytes8 => Bytes(UInt64()),
        _ => throw Damaged($"it holds the instruction 0x{(byte)opcode:x2}, which tensors do not need"),
    };

    private object Number(uint length)
    {
        if (length > LongestNumber) throw Damaged($"it holds a number of {length} bytes");
        var bytes = Bytes(length);
        if (length == 0) return 0L;

        // The magic number of old files alone is longer.
        if (length > sizeof(long)) return new BigInteger(bytes);
        var number = (long)(sbyte)bytes[^1];
        foreach (var digit in bytes.Reverse().Skip(1)) number = (number << 8) | digit;
        return number;
    }

    private string Text(ulong length)
    {
        try
        {
            return Utf8.GetString(Bytes(length));
        }
        catch (ArgumentException error)
        {
            throw PyTorchFile.Damaged(file, "it holds a text that is not UTF-8", error);
        }
    }

    private string Line()
    {
        const int Longest = 1000;
        var line = new List<byte>();
        for (var next = Byte(); next != '\n'; next = Byte())
        {
            if (line.Count == Longest) throw Damaged($"it holds a name of more than {Longest} bytes");
            line.Add(next);
        }

        return Encoding.Latin1.GetString([.. line]);
    }

    private void SetItems(object?[] pairs)
    {
        if (pairs.Length % 2 != 0) throw Damaged("a key in it has no value");
        var target = Top<PickleDictionary>("a dictionary").Items;
        for (var index = 0; index < pairs.Length; index += 2) target.Add(new(pairs[index], pairs[index + 1]));
    }

    private void Remember(uint index)
    {
        Count();
        memo[index] = Top();
    }

    private void Recall(uint index) => Push(memo.TryGetValue(index, out var value) ? value : throw Damaged($"it recalls value {index}, which it never kept"));

    private void Push(object? value)
    {
        Count();
        stack.Add(value);
    }

    private void Count(int values = 1)
    {
        made += values;
        if (made > MostValues) throw Damaged($"it holds more than {MostValues} values");
    }

    private object? Top() => stack.Count > Floor ? stack[^1] : throw Damaged("it takes a value where none is");

    private T Top<T>(string wanted) => Top() is T found ? found : throw Damaged($"it lacks {wanted} where one is needed");

    private object? Pop()
    {
        var value = Top();
        stack.RemoveAt(stack.Count - 1);
        return value;
    }

    private T Pop<T>(string wanted) => Pop() is T found ? found : throw Damaged($"it lacks {wanted} where one is needed");

    private object?[] PopToMark()
    {
        if (marks.Count == 0) throw Damaged("it ends a group that it never began");
        var start = Floor;
        object?[] items = [.. stack[start..]];
        stack.RemoveRange(start, items.Length);
        marks.RemoveAt(marks.Count - 1);
        return items;
    }

    private byte Byte() => source.ReadByte() is var next and >= 0 ? (byte)next : throw Damaged("it ends too early");

    private uint UInt32() => BinaryPrimitives.ReadUInt32LittleEndian(Bytes(sizeof(uint)));

    private ulong UInt64() => BinaryPrimitives.ReadUInt64LittleEndian(Bytes(sizeof(ulong)));

    private byte[] Bytes(ulong count)
    {
        var left = end - source.Position;
        if (count > (ulong)left || count > (ulong)Array.MaxLength) throw Damaged($"a value in it needs {count} bytes but {left} follow");
        var bytes = new byte[count];
        source.ReadExactly(bytes);
        return bytes;
    }

    private UserException Damaged(string reason) => PyTorchFile.Damaged(file, $"its pickle is not as PyTorch writes it ({reason})");
}
